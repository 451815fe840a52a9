import { useCallback } from 'react';
import { useApp } from '../../../state/hooks.ts';

/** Opens the file dialog for a plan, which is then read as one, whatever it looks like. */
export function usePlanPicker(): () => void {
  const addPlanFile = useApp((state) => state.addPlanFile);
  return useCallback(() => {
    // Made for the moment: the page keeps the one input that takes files of every kind.
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.json,.csv,.tsv,.txt,.xlsx,.xlsm';
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file) void addPlanFile(file);
    });
    input.click();
  }, [addPlanFile]);
}
