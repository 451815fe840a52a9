/** Plain CSV without quotes, which is all that the sources and samples hold. */

/** Rows of a CSV text as objects by header; every cell stays text. */
export function rowsFromCsv(text) {
  const [head, ...lines] = text.trimEnd().split(/\r?\n/);
  const headers = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(headers.map((header, i) => [header, cells[i]]));
  });
}

/** CSV text of rows; an absent cell is blank. */
export function csvFromRows(headers, rows) {
  const lines = rows.map((row) => headers.map((header) => cell(row[header])).join(','));
  return `${[headers.join(','), ...lines].join('\n')}\n`;
}

function cell(value) {
  const text = value === undefined ? '' : String(value);
  if (/[",\r\n]/.test(text)) throw new Error(`this cell would need quotes: ${text}`);
  return text;
}
