import { useCallback } from 'react';
import { useApp } from '../state/hooks.ts';
import { downloadFile, safeFileName } from './downloadFile.ts';

/** Saves the project as a file; does nothing while there is none. */
export function useSaveProject(): () => void {
  const project = useApp((state) => state.project);
  const saveProjectFile = useApp((state) => state.saveProjectFile);
  return useCallback(() => {
    if (!project) return;
    downloadFile(`${safeFileName(project.name)}.kinreach`, saveProjectFile(), 'application/zip');
  }, [project, saveProjectFile]);
}
