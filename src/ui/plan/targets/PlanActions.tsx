import { useState } from 'react';
import { copyPlan } from '../../../edit/plans/copyPlan.ts';
import { removePlan } from '../../../edit/plans/removePlan.ts';
import { renamePlan } from '../../../edit/plans/renamePlan.ts';
import type { Plan } from '../../../model/plan.ts';
import type { Project } from '../../../model/project.ts';
import { useApp } from '../../../state/hooks.ts';
import { Button } from '../../controls/Button.tsx';
import { classes } from '../../controls/classes.ts';
import { Dialog } from '../../controls/Dialog.tsx';
import { MenuButton } from '../../controls/MenuButton.tsx';
import { useLanguage, useText } from '../../i18n/useText.ts';
import { NameForm } from '../../main/NameForm.tsx';
import { downloadPlan, planFormats } from './downloadPlan.ts';
import shared from '../plan.module.css';
import styles from './TargetsTab.module.css';

interface PlanActionsProps {
  readonly plan: Plan;
  readonly project: Project;
  readonly isOwn: boolean;
}

/** What can be done with a plan as a whole. */
export function PlanActions({ plan, project, isOwn }: PlanActionsProps) {
  const apply = useApp((state) => state.apply);
  const text = useText().targets;
  const language = useLanguage();
  const [asks, setAsks] = useState<'rename' | 'remove' | null>(null);
  const close = () => setAsks(null);
  const copy = () => apply(copyPlan(project, plan.id));
  return (
    <div className={classes(shared.bar, styles.actions)}>
      <Button onPress={copy} variant={isOwn ? 'plain' : 'primary'}>
        {isOwn ? text.copyOwn : text.copy}
      </Button>
      <MenuButton
        actions={planFormats.map((format) => ({
          id: format,
          label: format.toUpperCase(),
          onAction: () => void downloadPlan(plan, format, plan.name[language]),
        }))}
        label={text.export}
      />
      {isOwn && <Button onPress={() => setAsks('rename')}>{text.rename}</Button>}
      {isOwn && (
        <Button onPress={() => setAsks('remove')} variant="danger">
          {text.remove}
        </Button>
      )}
      <p className={styles.hint}>{isOwn ? text.ownHint : text.builtInHint}</p>
      <Dialog onClose={close} open={asks === 'rename'} title={text.rename}>
        <NameForm
          label={text.name}
          name={plan.name[language]}
          onRename={(name) => {
            apply(renamePlan(project, plan.id, name));
            close();
          }}
        />
      </Dialog>
      <RemoveDialog onClose={close} open={asks === 'remove'} plan={plan} project={project} />
    </div>
  );
}

interface RemoveDialogProps {
  readonly plan: Plan;
  readonly project: Project;
  readonly open: boolean;
  readonly onClose: () => void;
}

function RemoveDialog({ plan, project, open, onClose }: RemoveDialogProps) {
  const apply = useApp((state) => state.apply);
  const { common, targets: text } = useText();
  const language = useLanguage();
  return (
    <Dialog
      actions={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button
            onPress={() => {
              onClose();
              apply(removePlan(project, plan.id));
            }}
            variant="danger"
          >
            {text.remove}
          </Button>
        </>
      }
      onClose={onClose}
      open={open}
      title={text.removeTitle(plan.name[language])}
    >
      <p>{text.removeEffect}</p>
    </Dialog>
  );
}
