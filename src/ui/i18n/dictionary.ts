import type { Language } from '../../state/session.ts';
import { changesText as enChanges } from './en/changes.ts';
import { checkText as enCheck } from './en/check.ts';
import { commonText as enCommon } from './en/common.ts';
import { districtsText as enDistricts } from './en/districts.ts';
import { headerText as enHeader } from './en/header.ts';
import { issuesText as enIssues } from '../../report/words/issuesEn.ts';
import { lensText as enLens } from './en/lens.ts';
import { mainText as enMain } from './en/main.ts';
import { noticesText as enNotices } from './en/notices.ts';
import { officialText as enOfficial } from './en/official.ts';
import { planText as enPlan } from './en/plan.ts';
import { planUnitsText as enPlanUnits } from './en/planUnits.ts';
import { remedyText as enRemedy } from './en/remedy.ts';
import { projectsText as enProjects } from './en/projects.ts';
import { startText as enStart } from './en/start.ts';
import { streetEditsText as enStreetEdits } from './en/streetEdits.ts';
import { streetsText as enStreets } from './en/streets.ts';
import { targetsText as enTargets } from './en/targets.ts';
import { yearsText as enYears } from './en/years.ts';
import type { IssueText } from '../../report/words/issueText.ts';
import { type ChangesText, changesText } from './zh/changes.ts';
import { checkText } from './zh/check.ts';
import { commonText } from './zh/common.ts';
import { districtsText } from './zh/districts.ts';
import { headerText } from './zh/header.ts';
import { issuesText } from '../../report/words/issuesZh.ts';
import { lensText } from './zh/lens.ts';
import { mainText } from './zh/main.ts';
import { noticesText } from './zh/notices.ts';
import { officialText } from './zh/official.ts';
import { planText } from './zh/plan.ts';
import { planUnitsText } from './zh/planUnits.ts';
import { remedyText } from './zh/remedy.ts';
import { projectsText } from './zh/projects.ts';
import { startText } from './zh/start.ts';
import { streetEditsText } from './zh/streetEdits.ts';
import { streetsText } from './zh/streets.ts';
import { targetsText } from './zh/targets.ts';
import { yearsText } from './zh/years.ts';

const zh = {
  common: commonText,
  header: headerText,
  start: startText,
  streets: streetsText,
  streetEdits: streetEditsText,
  check: checkText,
  notices: noticesText,
  changes: changesText satisfies ChangesText,
  issues: issuesText satisfies IssueText,
  main: mainText,
  districts: districtsText,
  remedy: remedyText,
  lens: lensText,
  plan: planText,
  planUnits: planUnitsText,
  targets: targetsText,
  projects: projectsText,
  official: officialText,
  years: yearsText,
};

/** All words of the interface; Chinese is the source, English follows its shape. */
export type Dictionary = typeof zh;

const en: Dictionary = {
  common: enCommon,
  header: enHeader,
  start: enStart,
  streets: enStreets,
  streetEdits: enStreetEdits,
  check: enCheck,
  notices: enNotices,
  changes: enChanges,
  issues: enIssues,
  main: enMain,
  districts: enDistricts,
  remedy: enRemedy,
  lens: enLens,
  plan: enPlan,
  planUnits: enPlanUnits,
  targets: enTargets,
  projects: enProjects,
  official: enOfficial,
  years: enYears,
};

export const dictionaries: Readonly<Record<Language, Dictionary>> = { zh, en };
