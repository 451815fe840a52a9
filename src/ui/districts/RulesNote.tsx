import type { Settings } from '../../model/project.ts';
import { serviceOfIndicator } from '../../state/session.ts';
import { useApp } from '../../state/hooks.ts';
import { formatMetres } from '../i18n/format.ts';
import { useLanguage, useText } from '../i18n/useText.ts';
import { limitMetres } from '../main/limit.ts';
import styles from './DistrictsScreen.module.css';

/** The definition behind the table, under it. */
export function RulesNote({ settings }: { readonly settings: Settings }) {
  const { districts: text, streets } = useText();
  const language = useLanguage();
  const service = useApp((state) => serviceOfIndicator(state.session.indicator));
  const metres = formatMetres(limitMetres(settings, service), language);
  const minutes = String(settings.minutes);
  const speed = String(settings.speedMetresPerSecond[service]);
  if (settings.method === 'street') {
    const note =
      settings.metres === null ? streets.note(minutes, speed) : streets.noteMetres(metres);
    return <p className={styles.note}>{note}</p>;
  }
  const note =
    settings.metres !== null
      ? text.noteMetres(metres)
      : settings.method === 'matrix'
        ? text.noteMatrix(minutes)
        : text.noteMinutes(minutes, speed, String(settings.detour), metres);
  return <p className={styles.note}>{note}</p>;
}
