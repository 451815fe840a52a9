import { describe, expect, it } from 'vitest';
import { findPersonal } from '../../../../src/ingest/privacy/findPersonal.ts';
import { isIdentityNumber } from '../../../../src/ingest/privacy/identityNumber.ts';
import { isPersonName } from '../../../../src/ingest/privacy/personName.ts';
import {
  kindOfCell,
  maskRemark,
  maskTokens,
} from '../../../../src/ingest/privacy/personalTokens.ts';

/** The example of GB 11643-1999, and its like with the other check digits. */
const identity = '11010519491231002X';

/** Kinds of the columns that are found in a facility table of ten equal rows, by header. */
function kindsOf(columns: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  const headers = Object.keys(columns);
  const rows = Array.from({ length: 10 }, (_, row) =>
    headers.map((header) => columns[header]?.[row % (columns[header]?.length ?? 1)] ?? ''),
  );
  return Object.fromEntries(
    findPersonal('facilities', headers, rows).map(({ position, kind, whole }) => [
      headers[position] ?? '',
      whole ? kind : `some ${kind}`,
    ]),
  );
}

describe('identity numbers', () => {
  it('are known by region, day and check digit', () => {
    expect(isIdentityNumber(identity)).toBe(true);
    expect(isIdentityNumber('11010519491231002x')).toBe(true);
    expect(isIdentityNumber('440524188001010014')).toBe(true);
    expect(isIdentityNumber('110105491231002')).toBe(true);
  });

  it('are nothing else of that length', () => {
    expect(isIdentityNumber('110105194912310021')).toBe(false);
    expect(isIdentityNumber('99010519491231002X')).toBe(false);
    expect(isIdentityNumber('110105194902310020')).toBe(false);
    expect(isIdentityNumber('110105491331002')).toBe(false);
    expect(isIdentityNumber('91210100MA0P4X5H2T')).toBe(false);
  });

  it('have one right check digit of eleven', () => {
    const right = Array.from('0123456789X').filter((digit) =>
      isIdentityNumber(`21010219350607123${digit}`),
    );
    expect(right).toHaveLength(1);
  });
});

describe('cells', () => {
  it.each([
    ['13812345678', 'phone'],
    ['138 1234 5678', 'phone'],
    ['１３８１２３４５６７８', 'phone'],
    ['+86 13812345678', 'phone'],
    ['024-23456789', 'phone'],
    ['(024)23456789转801', 'phone'],
    ['024-23456789、13812345678', 'phone'],
    ['a.b@example.org', 'email'],
    [identity, 'identity'],
    ['210102001001', null],
    ['41.805699', null],
    ['12800000000', null],
  ])('%s is %s', (cell, kind) => {
    expect(kindOfCell(cell)).toBe(kind);
  });

  it('lose the numbers of persons among other text', () => {
    expect(maskTokens('请联系13812345678或 a@b.cn')).toBe('请联系*或 *');
    expect(maskTokens(`号码${identity}。`)).toBe('号码*。');
    expect(maskTokens('2101020010013')).toBe('2101020010013');
    expect(maskTokens('0.13812345678')).toBe('0.13812345678');
    expect(maskRemark('填表人：王小明  审核人: 李四')).toBe('填表人：*  审核人: *');
    expect(maskRemark('单位：沈河区民政局')).toBe('单位：沈河区民政局');
  });

  it('are names of persons by surname and length', () => {
    for (const name of ['王芳', '欧阳修', '司马相如', '阿依古丽·买买提', '李 明'])
      expect(isPersonName(name)).toBe(true);
    for (const other of ['沈河区', '于洪区', '北站街道', '高中站', '公建民营', '王', '康乐养老院'])
      expect(isPersonName(other)).toBe(false);
  });
});

describe('columns', () => {
  it('are personal by header', () => {
    expect(
      kindsOf({
        机构名称: ['康乐养老院'],
        联系人: ['王芳'],
        '联系电话（手机）': ['13812345678'],
        法定代表人: ['李强（院长）'],
        家庭住址: ['某街 1 号'],
        邮箱: ['a@b.cn'],
        地址: ['某街 2 号'],
        床位: ['13812345678'],
      }),
    ).toEqual({
      联系人: 'name',
      '联系电话（手机）': 'phone',
      法定代表人: 'name',
      家庭住址: 'address',
      邮箱: 'email',
    });
  });

  it('are personal by what at least 80 % of the cells look like', () => {
    const names = '王芳 李强 张伟 刘洋 陈静 杨帆 赵磊 黄勇 周敏 吴军'.split(' ');
    expect(kindsOf({ 甲: ['024-23456789'], 乙: names, 丙: [identity], 丁: ['a@b.cn'] })).toEqual({
      甲: 'phone',
      乙: 'name',
      丙: 'identity',
      丁: 'email',
    });
  });

  it('are not personal when they name bodies, places or things', () => {
    expect(
      kindsOf({
        机构名称: ['高阳养老院'],
        负责人: ['某某养老服务有限公司'],
        学历: ['高中', '初中'],
        片区名称: '金山 文化 黄河 长江 万泉 方大 石桥 白塔 龙泉 马路'.split(' '),
        osm_id: ['13812345678'],
        统一社会信用代码: ['91210100MA0P4X5H2T'],
        电话: [''],
      }),
    ).toEqual({});
  });

  it('count for the few cells that name a number', () => {
    expect(kindsOf({ 备注: ['无', '无', '无', '无', '电话13812345678'] })).toEqual({
      备注: 'some phone',
    });
  });

  it('hold identity numbers whatever the field', () => {
    expect(kindsOf({ 编号: [identity] })).toEqual({ 编号: 'identity' });
  });
});
