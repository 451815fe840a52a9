import { useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { Icon } from '../controls/Icon.tsx';
import { changeSentence } from '../i18n/sentences.ts';
import { useLanguage, useText } from '../i18n/useText.ts';

/** Undo and redo, each naming the step that it would take. */
export function UndoButtons() {
  const last = useApp((state) => state.past.at(-1));
  const next = useApp((state) => state.future.at(-1));
  const undo = useApp((state) => state.undo);
  const redo = useApp((state) => state.redo);
  const language = useLanguage();
  const text = useText().header;
  const undoWords = last ? text.undoStep(changeSentence(last.note, language)) : text.nothingToUndo;
  const redoWords = next ? text.redoStep(changeSentence(next.note, language)) : text.nothingToRedo;
  return (
    <>
      <Button disabled={!last} label={undoWords} onPress={undo} size="icon" tooltip={undoWords}>
        <Icon name="undo" />
      </Button>
      <Button disabled={!next} label={redoWords} onPress={redo} size="icon" tooltip={redoWords}>
        <Icon name="redo" />
      </Button>
    </>
  );
}
