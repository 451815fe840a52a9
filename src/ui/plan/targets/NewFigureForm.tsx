import { useState } from 'react';
import { addFigure } from '../../../edit/plans/addFigure.ts';
import type { PlanIndicator } from '../../../model/plan.ts';
import { useAppRoot } from '../../../state/hooks.ts';
import { Button } from '../../controls/Button.tsx';
import { useLanguage, useText } from '../../i18n/useText.ts';
import { type Faults, FigureFaults } from './FigureFaults.tsx';
import { FigureFields } from './FigureFields.tsx';
import { useFormFocus } from './useFormFocus.ts';
import styles from './FigureTable.module.css';
import { faultsOf, newFigure, withPart } from './targetsView.ts';

interface NewFigureFormProps {
  readonly planId: string;
  readonly indicator: PlanIndicator;
  readonly onClose: () => void;
}

/** A further figure of an indicator, which counts once it is whole and added. */
export function NewFigureForm({ planId, indicator, onClose }: NewFigureFormProps) {
  const { store } = useAppRoot();
  const { common, targets: text } = useText();
  const language = useLanguage();
  const [figure, setFigure] = useState(() => newFigure(indicator, text.ownSource));
  const [faults, setFaults] = useState<Faults>([]);
  const form = useFormFocus();
  if (!figure) return null;
  const add = () => {
    const { project, apply } = store.getState();
    if (!project) return;
    const place = { planId, indicatorId: indicator.id, figure: indicator.figures.length };
    const found = faultsOf(project, place, indicator, figure);
    setFaults(found);
    if (found.length > 0) return;
    apply(addFigure(project, { planId, indicator, figure }));
    onClose();
  };
  return (
    <div
      aria-label={text.newLabel(indicator.name[language])}
      className={styles.fields}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
      ref={form}
      role="group"
    >
      <FigureFields
        figure={figure}
        indicatorId={indicator.id}
        onChange={(part) => setFigure(withPart(figure, part))}
      />
      <Button onPress={add} variant="primary">
        {text.add}
      </Button>
      <Button onPress={onClose}>{common.cancel}</Button>
      <FigureFaults faults={faults} />
    </div>
  );
}
