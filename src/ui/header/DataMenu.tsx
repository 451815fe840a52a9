import { useState } from 'react';
import { useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { MenuButton } from '../controls/MenuButton.tsx';
import { useFilePicker } from '../FilePicker.tsx';
import { useText } from '../i18n/useText.ts';
import { useSaveProject } from '../useSaveProject.ts';

/** Files in, the project out, and the way back to the start. */
export function DataMenu() {
  const closeProject = useApp((state) => state.closeProject);
  const checkAgain = useApp((state) => state.checkAgain);
  const openFiles = useFilePicker();
  const save = useSaveProject();
  const [asking, setAsking] = useState(false);
  const { header, common } = useText();
  const close = () => {
    setAsking(false);
    void closeProject();
  };
  return (
    <>
      <MenuButton
        actions={[
          { id: 'add', label: header.addFiles, onAction: openFiles },
          { id: 'check', label: header.checkAgain, onAction: () => void checkAgain() },
          { id: 'save', label: header.saveProject, onAction: save },
          { id: 'close', label: header.closeProject, onAction: () => setAsking(true) },
        ]}
        label={header.data}
      />
      <Dialog
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{common.cancel}</Button>
            <Button onPress={save}>{header.saveProject}</Button>
            <Button onPress={close} variant="danger">
              {header.closeProject}
            </Button>
          </>
        }
        onClose={() => setAsking(false)}
        open={asking}
        title={header.closeTitle}
      >
        <p>{header.closeWarning}</p>
      </Dialog>
    </>
  );
}
