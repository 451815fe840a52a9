import { isIdentityNumber } from './identityNumber.ts';

/** What a column or cell says about a person. */
export type PersonalKind = 'identity' | 'phone' | 'name' | 'address' | 'email';

const identityToken = /(?<![\d.])\d{17}[\dXx](?![\dXx])/gu;
const mobileToken = /(?<![\d.])1[3-9]\d(?:\d{8}|[- ]\d{4}[- ]\d{4})(?!\d)/gu;
const emailToken = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/gu;
/** With its area code: seven or eight digits alone may be any figure. */
const landline = /^(?:\(0\d{2,3}\)|0\d{2,3})[- ]?[2-8]\d{6,7}(?:(?:-|转)\d{1,6})?$/u;
const mobile = /^(?:\+?86[- ]?)?1[3-9]\d(?:\d{8}|[- ]\d{4}[- ]\d{4})$/u;
const email = /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+$/u;
/** Names that are signed under a table or stand above it. */
const signature =
  /((?:填表|制表|经办|联系|负责|审核|统计|填报|报送|签字|复核)人(?:姓名)?|姓名|院长|园长)([:： ]\s*)\p{Script=Han}{2,4}(?!\p{Script=Han})/gu;
/** Every cell with something to mask has one of these; most cells have none. */
const suspicious = /[@＠]|[0-9０-９]{11}|[0-9０-９]{3}[- ][0-9０-９]{4}[- ][0-9０-９]{4}/u;
const mask = '*';

/** Width folded, trimmed: the form in which cells are looked at. */
function folded(cell: string): string {
  return /[\uff01-\uff5e\u3000]/u.test(cell) ? cell.normalize('NFKC').trim() : cell.trim();
}

/** The kind of a cell that is, as a whole, somebody's number or address on the net; else null. */
export function kindOfCell(cell: string): 'identity' | 'phone' | 'email' | null {
  const text = folded(cell);
  if (text.length < 6 || !/[\d@]/u.test(text)) return null;
  if (email.test(text)) return 'email';
  if (isIdentityNumber(text.replaceAll(' ', ''))) return 'identity';
  const isPhone = text
    .split(/[、,;/，；]/u)
    .every((part) => mobile.test(part.trim()) || landline.test(part.trim()));
  return isPhone ? 'phone' : null;
}

/** False for most cells, and then nothing in the cell is an identity or mobile number or an e-mail address. */
export function mayHoldToken(cell: string): boolean {
  return suspicious.test(cell);
}

/** A text in which identity numbers, mobile numbers and e-mail addresses are replaced by `*`. */
export function maskTokens(cell: string): string {
  if (!mayHoldToken(cell)) return cell;
  const text = /[\uff10-\uff19\uff20]/u.test(cell) ? cell.normalize('NFKC') : cell;
  const masked = text
    .replace(identityToken, (token) => (isIdentityNumber(token) ? mask : token))
    .replace(mobileToken, mask)
    .replace(emailToken, mask);
  return masked === text ? cell : masked;
}

/** A title, remark or signature without its people: tokens as above, and names after 填表人 and the like. */
export function maskRemark(cell: string): string {
  return maskTokens(cell).replace(signature, `$1$2${mask}`);
}
