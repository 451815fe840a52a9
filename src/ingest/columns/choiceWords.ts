import type { FacilityKind, FacilityService } from '../../model/service.ts';

/** Canonical word → what files write for it. */
export type Choices = Readonly<Record<string, readonly string[]>>;

/** Words parted by white space. */
function words(text: string): readonly string[] {
  return text.trim().split(/\s+/u);
}

const serviceChoices: Readonly<Record<Exclude<FacilityService, ''>, readonly string[]>> = {
  elder: words('养老 养老服务 为老服务 老年 老年人 养老类 老人 elderly eldercare'),
  childcare: words(`
    托育 托育服务 托幼 婴幼儿照护 婴幼儿照护服务 托育类 婴幼儿 3岁以下婴幼儿照护
    daycare nursery child
  `),
  both: words(`
    综合 一老一小 综合服务 养老托育综合 一老一小综合 养老/托育 托育、养老 养老托育
    养老和托育 养老、托育 养老+托育 养老及托育
  `),
};

const kindChoices: Readonly<Record<Exclude<FacilityKind, ''>, readonly string[]>> = {
  institution: words(`
    养老机构 养老院 福利院 社会福利院 老年公寓 护理院 养护院 老年养护院 养老护理院 养老公寓
    养老服务机构 老年护理院 医养结合机构
  `),
  regional_centre: words(`
    区域养老服务中心 区域性居家养老服务中心 区域性养老服务中心 区域居家养老服务中心
    街道养老服务中心 街道居家养老服务中心 区域性养老服务综合体 养老服务综合体
    街道综合养老服务中心 综合养老服务中心
  `),
  community_station: words(`
    社区养老服务站 居家养老服务站 社区居家养老服务站 养老服务站 社区养老服务中心
    社区居家养老服务中心 居家养老服务中心 养老服务驿站 社区养老服务驿站 社区养老服务设施
  `),
  day_care: words(`
    日间照料 日间照料中心 日间照料室 日间照料站 社区日间照料中心 日照 日照中心
    老年人日间照料中心 老年日间照料中心 社区老年人日间照料中心 社区日间照料站
  `),
  rural_mutual_aid: words(`
    农村互助幸福院 互助幸福院 农村幸福院 幸福院 农村互助养老点 互助养老点 农村互助养老
    农村养老服务站
  `),
  destitute_home: words(`
    敬老院/特困供养 敬老院 特困供养 特困人员供养 特困人员供养服务机构 特困人员供养机构
    特困供养机构 农村敬老院
  `),
  childcare_institution: words(`
    托育机构 托育园 托育中心 托儿所 托育服务机构 早教托育机构 婴幼儿照护服务机构
    婴幼儿托育机构 普惠托育机构 独立托育机构 社区托育点 家庭托育点 托育点
  `),
  kindergarten_class: words(
    '幼儿园托班 托班 幼儿园托幼班 托幼一体 托幼一体化 幼儿园办托班 托幼一体幼儿园',
  ),
  senior_university: words('老年大学 老年学校'),
  hospital: words('医院 医疗机构 卫生院 社区卫生服务中心 综合医院 中医院 乡镇卫生院 老年医院'),
  other: words('其他 其它 其他设施'),
};

const yesNo: Choices = {
  yes: '是 有 已 对 √ ✓ ✔ ☑ 1 y t true 已备案 已登记 已登记备案 具备 提供 已开通 开通 示范 是的'.split(
    ' ',
  ),
  no: '否 无 没有 未 不 × ✗ ✘ x 0 n f false 未备案 未登记 未登记备案 不具备 不提供 未开通 不是'.split(
    ' ',
  ),
};

/** Canonical word → what files write for it, by field. The canonical word itself always counts. */
export const choiceWords: Readonly<Record<string, Choices>> = {
  service: serviceChoices,
  kind: kindChoices,
  setting: {
    urban: words('城市 城镇 城区 城 居委会 社区居委会 城市社区 城镇社区 主城区 镇区 社区'),
    rural: words('农村 乡村 乡 村 村委会 村民委员会 农村社区 行政村'),
  },
  status: {
    existing: words(`
    现有 已有 现状 已建 建成 已建成 在用 运营 运营中 正常 营业 营业中 正常运营 在营
    投入使用 已投用 已运营 开业
  `),
    planned: words(`
    规划 规划中 在建 拟建 待建 新建中 计划 待建设 筹建 筹建中 建设中 未建 未开工
    规划建设
  `),
    // No status of the table: such a row gets a closing year.
    closed: words(`
      停业 已停业 关停 已关停 关闭 已关闭 停用 已停用 停运 已停运 停办 已停办 歇业 已歇业 注销 已注销
      撤销 已撤销 取缔 已取缔 暂停营业 停止运营 已拆除 拆除
    `),
    candidate: words('备选 候选 备选点 候选点 备选址'),
  },
  ownership: {
    public: words('公办 公立 公建公营 国有 公办公营 政府办 事业单位 国企 国有企业 公益一类'),
    private: words(`
    民办 私立 民营 民办民营 私营 社会办 社会力量 民办非企业 民办非企业单位 民非 企业
    营利性 个体
  `),
    public_private: words(
      '公建民营 公办民营 公私合作 民办公助 公建民营机构 公办民营机构 ppp 混合所有制',
    ),
  },
  estate: {
    new: words('新建 新建居住区 新建小区 新建住宅小区 新小区 新建住宅'),
    existing: words(
      '已建 已建成 已建居住区 老旧小区 老旧 已建小区 既有小区 既有居住区 老小区 已建成居住区',
    ),
  },
  star: {
    '1': words('一星 一星级 1星 1星级 ★ 一级 1级'),
    '2': words('二星 两星 二星级 2星 2星级 ★★ 二级 2级'),
    '3': words('三星 三星级 3星 3星级 ★★★ 三级 3级'),
    '4': words('四星 四星级 4星 4星级 ★★★★ 四级 4级'),
    '5': words('五星 五星级 5星 5星级 ★★★★★ 五级 5级'),
  },
  hospitalLevel: {
    三级甲等: words('三甲 三级甲等医院 三甲医院 3级甲等'),
    三级乙等: words('三乙 三级乙等医院 3级乙等'),
    三级: words('三级医院 三级未定等 3级'),
    二级甲等: words('二甲 二级甲等医院 二甲医院 2级甲等'),
    二级乙等: words('二乙 二级乙等医院 2级乙等'),
    二级: words('二级医院 二级未定等 2级'),
    一级甲等: words('一甲 一级甲等医院 1级甲等'),
    一级: words('一级医院 一级未定等 1级'),
    未定级: words('未评级 未定等 未定等级 未评定'),
  },
  medical: yesNo,
  registered: yesNo,
  demonstration: yesNo,
  geriatrics: yesNo,
  greenChannel: yesNo,
};
