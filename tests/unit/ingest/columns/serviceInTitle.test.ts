import { describe, expect, it } from 'vitest';
import { serviceInTitle } from '../../../../src/ingest/columns/serviceInTitle.ts';

describe('the service that titles name', () => {
  it.each([
    [['养老机构', '一览表'], 'kind institution'],
    [['Sheet1', '和平区区域性居家养老服务中心名单'], 'kind regional_centre'],
    [['', '全市托育机构情况表'], 'kind childcare_institution'],
    [['', '阜新市托育服务资源情况表'], 'service childcare'],
    [['社区站', '为老服务设施'], 'service elder'],
    [['养老机构、托育机构名单', '养老院'], null],
    [['养老托育服务设施一览表'], null],
    [['Sheet1', '设施表.xlsx'], null],
    [[], null],
  ] as const)('%j: %s', (titles, expected) => {
    const found = serviceInTitle(titles);
    expect(found && `${found.header} ${found.word}`).toBe(expected);
  });
});
