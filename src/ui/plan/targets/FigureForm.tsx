import { useState } from 'react';
import { changeFigure } from '../../../edit/plans/changeFigure.ts';
import type { FigurePlace } from '../../../edit/plans/ownPlan.ts';
import type { PlanFigure, PlanIndicator } from '../../../model/plan.ts';
import { useAppRoot } from '../../../state/hooks.ts';
import { Button } from '../../controls/Button.tsx';
import { useText } from '../../i18n/useText.ts';
import { FigureFaults, type Faults } from './FigureFaults.tsx';
import { FigureFields } from './FigureFields.tsx';
import { useFormFocus } from './useFormFocus.ts';
import styles from './FigureTable.module.css';
import { faultsOf, type FigurePart, withPart } from './targetsView.ts';

interface FigureFormProps {
  readonly place: FigurePlace;
  readonly indicator: PlanIndicator;
  readonly figure: PlanFigure;
  readonly label: string;
  readonly onClose: () => void;
}

/** The fields of a figure; each counts as soon as it is filled in, and is undone like any step. */
export function FigureForm({ place, indicator, figure, label, onClose }: FigureFormProps) {
  const { store } = useAppRoot();
  const text = useText().targets;
  const [faults, setFaults] = useState<Faults>([]);
  const form = useFormFocus();
  const change = (part: FigurePart) => {
    const { project, apply } = store.getState();
    if (!project) return;
    const next = withPart(figure, part);
    const found = faultsOf(project, place, indicator, next);
    setFaults(found);
    if (found.length === 0) apply(changeFigure(project, place, next));
  };
  return (
    <div
      aria-label={label}
      className={styles.fields}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
      ref={form}
      role="group"
    >
      <FigureFields figure={figure} indicatorId={indicator.id} onChange={change} />
      <Button onPress={onClose}>{text.done}</Button>
      <FigureFaults faults={faults} />
    </div>
  );
}
