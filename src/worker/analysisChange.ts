import type { CommunityCoverage, Coverage } from '../coverage/coverageResult.ts';
import type { Analysis } from '../scorecard/analysis.ts';
import { changedList, type ListChange, listChange } from './listChange.ts';

/** An analysis without its big parts, which whoever asked has or is sent apart. */
export type LeanAnalysis = Omit<Analysis, 'territory' | 'facilities' | 'boundaries'>;

/** The same with a change in the place of each list; columns of numbers are quick to copy whole. */
type WithChanges<Whole, Lists extends keyof Whole> = Omit<Whole, Lists> & {
  readonly [List in Lists]: Whole[List] extends readonly (infer Value)[]
    ? ListChange<Value>
    : never;
};

type CommunityChange = WithChanges<CommunityCoverage, 'status' | 'circleStatus'>;

type CoverageChange = WithChanges<
  Omit<Coverage, 'communities'>,
  'streets' | 'districts' | 'cities'
> & { readonly communities: Readonly<Record<keyof Coverage['communities'], CommunityChange>> };

/** What makes one analysis out of the one before: while a facility is dragged, a small part of it. */
export type AnalysisChange = WithChanges<Omit<LeanAnalysis, 'coverage'>, 'scorecard' | 'issues'> & {
  readonly coverage: CoverageChange;
};

/** The difference between two analyses; null before the first. */
export function analysisChange(before: LeanAnalysis | null, after: LeanAnalysis): AnalysisChange {
  const last = before?.coverage;
  const { communities, streets, districts, cities } = after.coverage;
  return {
    ...after,
    coverage: {
      ...after.coverage,
      communities: {
        elder: communityChange(last?.communities.elder, communities.elder),
        childcare: communityChange(last?.communities.childcare, communities.childcare),
      },
      streets: listChange(last?.streets ?? [], streets),
      districts: listChange(last?.districts ?? [], districts),
      cities: listChange(last?.cities ?? [], cities),
    },
    scorecard: listChange(before?.scorecard ?? [], after.scorecard),
    issues: listChange(before?.issues ?? [], after.issues),
  };
}

function communityChange(
  before: CommunityCoverage | undefined,
  after: CommunityCoverage,
): CommunityChange {
  return {
    ...after,
    status: listChange(before?.status ?? [], after.status),
    circleStatus: listChange(before?.circleStatus ?? [], after.circleStatus),
  };
}

/** The analysis after a change to the one that the change was made from. */
export function changedAnalysis(before: LeanAnalysis | null, change: AnalysisChange): LeanAnalysis {
  const last = before?.coverage;
  const { communities, streets, districts, cities } = change.coverage;
  return {
    ...change,
    coverage: {
      ...change.coverage,
      communities: {
        elder: changedCommunities(last?.communities.elder, communities.elder),
        childcare: changedCommunities(last?.communities.childcare, communities.childcare),
      },
      streets: changedList(last?.streets ?? [], streets),
      districts: changedList(last?.districts ?? [], districts),
      cities: changedList(last?.cities ?? [], cities),
    },
    scorecard: changedList(before?.scorecard ?? [], change.scorecard),
    issues: changedList(before?.issues ?? [], change.issues),
  };
}

function changedCommunities(
  before: CommunityCoverage | undefined,
  change: CommunityChange,
): CommunityCoverage {
  return {
    ...change,
    status: changedList(before?.status ?? [], change.status),
    circleStatus: changedList(before?.circleStatus ?? [], change.circleStatus),
  };
}
