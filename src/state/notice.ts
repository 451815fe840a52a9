/** A sentence for the user that is not about one file's rows. */
export interface Notice {
  readonly id: number;
  readonly severity: 'error' | 'warning' | 'info';
  /** Dictionary key of the notices section, and the facts of its sentence. */
  readonly key:
    | 'fileTooLarge'
    | 'tooManyRows'
    | 'fileUnreadable'
    | 'projectNewer'
    | 'projectDamaged'
    | 'saveFailed'
    | 'streetsNotKept'
    | 'otherTab'
    | 'restoreFailed'
    | 'sampleFailed'
    | 'analysisFailed'
    | 'copied'
    | 'copyFailed'
    | 'nothingUsable'
    | 'mappingUnused'
    | 'streetsElsewhere'
    | 'planLoaded'
    | 'planWaits';
  readonly facts: Readonly<Record<string, string>>;
}
