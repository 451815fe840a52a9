import { useRef } from 'react';
import { removeFigure } from '../../../edit/plans/removeFigure.ts';
import type { PlanIndicator } from '../../../model/plan.ts';
import { useAppRoot } from '../../../state/hooks.ts';
import { Button } from '../../controls/Button.tsx';
import table from '../../controls/table.module.css';
import { useLanguage, useText } from '../../i18n/useText.ts';
import { FigureCells } from './FigureCells.tsx';
import { FigureForm } from './FigureForm.tsx';
import styles from './FigureTable.module.css';
import { NewFigureForm } from './NewFigureForm.tsx';
import type { Editing, FigureEntry } from './targetsView.ts';

interface IndicatorRowsProps {
  readonly planId: string;
  readonly indicator: PlanIndicator;
  readonly figures: readonly FigureEntry[];
  readonly canEdit: boolean;
  /** The figure that is being changed; null: none of these. */
  readonly editing: number | null;
  readonly columns: number;
  readonly onEdit: (editing: Editing | null) => void;
}

/** An indicator and its figures; the one that is being changed opens below itself. */
export function IndicatorRows(props: IndicatorRowsProps) {
  const { planId, indicator, figures, canEdit, editing, columns, onEdit } = props;
  const { store } = useAppRoot();
  const text = useText().targets;
  const language = useLanguage();
  const name = indicator.name[language];
  const body = useRef<HTMLTableSectionElement>(null);
  // Whatever had the focus is gone; the indicator's own button is nearest to it.
  const close = () => {
    onEdit(null);
    body.current?.querySelector('button')?.focus();
  };
  const remove = (figure: number) => {
    const { project, apply } = store.getState();
    close();
    if (project) apply(removeFigure(project, { planId, indicatorId: indicator.id, figure }));
  };
  return (
    <tbody data-indicator={indicator.id} ref={body}>
      <tr className={table.group}>
        <th colSpan={columns} scope="rowgroup">
          <IndicatorHead indicator={indicator} />
          {canEdit && (
            <Button
              label={text.addTo(name)}
              onPress={() =>
                onEdit({ indicatorId: indicator.id, figure: indicator.figures.length })
              }
              size="small"
              variant="link"
            >
              {text.add}
            </Button>
          )}
        </th>
      </tr>
      {figures.map(({ figure, at, inForce }) => (
        <FigureCells
          figure={figure}
          inForce={inForce}
          isOpen={editing === at}
          key={at}
          name={name}
          {...(canEdit
            ? {
                onEdit: () =>
                  onEdit(editing === at ? null : { indicatorId: indicator.id, figure: at }),
                onRemove: () => remove(at),
              }
            : {})}
        >
          {canEdit && editing === at && (
            <tr className={styles.form}>
              <td colSpan={columns}>
                <FigureForm
                  figure={figure}
                  indicator={indicator}
                  label={text.edit(name)}
                  onClose={close}
                  place={{ planId, indicatorId: indicator.id, figure: at }}
                />
              </td>
            </tr>
          )}
        </FigureCells>
      ))}
      {canEdit && editing === indicator.figures.length && (
        <tr className={styles.form}>
          <td colSpan={columns}>
            <NewFigureForm indicator={indicator} onClose={close} planId={planId} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function IndicatorHead({ indicator }: { readonly indicator: PlanIndicator }) {
  const { plan: words, targets: text } = useText();
  const language = useLanguage();
  const { name, group, rule, computableFrom } = indicator;
  return (
    <>
      {name[language]}
      <span className={styles.meta}>
        {[words.groups[group], ...(rule ? [words.kinds.rule] : []), text.from[computableFrom]].join(
          ' · ',
        )}
      </span>
    </>
  );
}
