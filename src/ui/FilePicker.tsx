import { createContext, type ReactNode, useContext, useRef } from 'react';
import { useApp } from '../state/hooks.ts';

const FilePickerContext = createContext<() => void>(() => {});

interface FilePickerProps {
  readonly children: ReactNode;
}

/** Keeps the one file input of the app; every button and Ctrl+O open the same one. */
export function FilePicker({ children }: FilePickerProps) {
  const addFiles = useApp((state) => state.addFiles);
  const input = useRef<HTMLInputElement>(null);
  return (
    <FilePickerContext value={() => input.current?.click()}>
      {children}
      <input
        accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xls,.html,.htm,.json,.geojson,.pbf,.osm,.gz,.kinreach"
        hidden
        multiple
        onChange={(event) => {
          void addFiles(Array.from(event.target.files ?? []));
          // The same file may be chosen again after it was mended.
          event.target.value = '';
        }}
        ref={input}
        type="file"
      />
    </FilePickerContext>
  );
}

/** Opens the file dialog. */
export function useFilePicker(): () => void {
  return useContext(FilePickerContext);
}
