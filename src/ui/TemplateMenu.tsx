import type { TemplateFormat, TemplateKind } from '../report/buildTemplate.ts';
import { MenuButton } from './controls/MenuButton.tsx';
import { downloadFile } from './downloadFile.ts';
import { useLanguage, useText } from './i18n/useText.ts';

const templates: readonly (readonly [TemplateKind, TemplateFormat])[] = [
  ['facilities', 'xlsx'],
  ['population', 'xlsx'],
  ['facilities', 'csv'],
  ['population', 'csv'],
];

const types = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Empty tables to fill in, as workbooks or CSV. */
export function TemplateMenu() {
  const language = useLanguage();
  const { start, common } = useText();
  const download = async (kind: TemplateKind, format: TemplateFormat) => {
    // Writing workbooks needs a library of its own, which nobody else waits for.
    const { buildTemplate } = await import('../report/buildTemplate.ts');
    const bytes = await buildTemplate(kind, format, language, new Date());
    downloadFile(`${common.inputKinds[kind]}.${format}`, bytes, types[format]);
  };
  return (
    <MenuButton
      actions={templates.map(([kind, format]) => ({
        id: `${kind}.${format}`,
        label: `${common.inputKinds[kind]} ${format.toUpperCase()}`,
        onAction: () => void download(kind, format),
      }))}
      label={start.templates}
    />
  );
}
