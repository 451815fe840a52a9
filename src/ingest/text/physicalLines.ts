/**
 * Lines of a text that comes in chunks, wherever they are cut. Line ends may be CRLF, LF or CR,
 * even mixed; the one at the end of the text starts no line.
 */
export function* physicalLines(chunks: Iterable<string>): Generator<string, void, undefined> {
  let rest = '';
  let afterReturn = false;
  for (const chunk of chunks) {
    if (chunk === '') continue;
    // The LF of a CRLF that was cut in two ends no further line.
    const text = afterReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
    afterReturn = chunk.endsWith('\r');
    const unified = text.includes('\r')
      ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
      : text;
    const lines = unified.split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) {
      yield rest + line;
      rest = '';
    }
    rest += last;
  }
  if (rest !== '') yield rest;
}
