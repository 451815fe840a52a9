import { normaliseHeader } from '../columns/readHeader.ts';
import type { PersonalKind } from './personalTokens.ts';

const words: Readonly<Record<PersonalKind, string>> = {
  identity: `身份证 身份证号 身份证号码 身份证件号 身份证件号码 居民身份证 居民身份证号 居民身份证号码 证件号 证件号码
    公民身份号码 公民身份证号 公民身份证号码 身份号码 老人身份证号 老人身份证号码 儿童身份证号 监护人身份证号
    法人身份证号 社保卡号 社会保障号 社会保障号码 残疾证号 idcard idnumber identitynumber`,
  phone: `电话 电话号码 联系电话 联系方式 手机 手机号 手机号码 移动电话 固定电话 固话 座机 办公电话 家庭电话 住宅电话
    联系人电话 联系人手机 联系人联系方式 负责人电话 负责人手机 负责人联系方式 负责人联系电话 法人电话 法人联系方式 院长电话
    园长电话 老人电话 监护人电话 家属电话 咨询电话 服务电话 值班电话 传真 微信 微信号 phone tel telephone mobile
    phonenumber mobilenumber`,
  name: `姓名 人员姓名 老人姓名 老年人姓名 老人名字 儿童姓名 幼儿姓名 婴幼儿姓名 孩子姓名 监护人 监护人姓名 家长 家长姓名 家属
    家属姓名 户主 户主姓名 联系人 联系人姓名 紧急联系人 法人 法人姓名 法人代表 法定代表人 法定代表人姓名 法人代表姓名 负责人
    负责人姓名 机构负责人 主要负责人 站点负责人 院长 院长姓名 园长 园长姓名 站长 填表人 制表人 经办人 审核人 网格员 网格员姓名
    护理员 护理员姓名 书记 主任 contact contactperson contactname personname fullname`,
  address: `住址 家庭住址 家庭地址 现住址 现居住地址 现居住地 居住地址 居住地 户籍地址 户籍所在地 户籍地 户口所在地 户口地址
    常住地址 实际居住地址 老人住址 详细住址 联系地址 门牌号 homeaddress`,
  email: '邮箱 电子邮箱 电子邮件 邮件 email mail emailaddress',
};

const kindByWord: ReadonlyMap<string, PersonalKind> = new Map(
  (['identity', 'phone', 'name', 'address', 'email'] as const).flatMap((kind) =>
    words[kind].split(/\s+/).map((word): [string, PersonalKind] => [word, kind]),
  ),
);

/** What a header says its column holds about people, by whole words; null for anything else. */
export function personalHeader(header: string): PersonalKind | null {
  const word = normaliseHeader(header).replace(/[(（][^()（）]*[)）]$/u, '');
  return kindByWord.get(word) ?? null;
}

/** True for a header of numbers that stand for things: an id of eleven digits is no telephone. */
export function isCodeHeader(header: string): boolean {
  return /(?:编号|编码|代码|序号|标识|信用代码|id|code|uid|fid)$/u.test(normaliseHeader(header));
}

/** True for a header of names of places or things, whose cells may look like those of persons. */
export function isPlaceHeader(header: string): boolean {
  return /(?:名称|地名|区|县|街道|镇|乡|村|路|类型|类别|情况|name)$/u.test(normaliseHeader(header));
}
