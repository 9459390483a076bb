import { assert } from '#kernel/assert.ts';
import type { RecordName } from '#returns/cin-census/elements.ts';
import type { RawRecord } from '#returns/cin-census/read-xml.ts';

/** The kinds of row of a census, named as the lists of a person. */
export const ROW_KINDS = [
  'children', 'referrals', 'assessments', 'childInNeedPlans', 'section47Enquiries', 'childProtectionPlans', 'preProceedings',
] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** What became of the rows of one kind in one file. read = used + merged + setAside, always. */
export interface RowCounts {
  readonly read: number;
  readonly used: number;
  /** The same thing as a row of a later census, or as an earlier row of the same, which stands for it. */
  readonly merged: number;
  /** Not used; an issue says why. */
  readonly setAside: number;
}

/** Keeps what becomes of the rows of one file. */
export interface Book {
  readonly used: (kind: RowKind) => void;
  readonly setAside: (kind: RowKind) => void;
  /** A row that was used is the same as another that stands for it. */
  readonly usedIsMerged: (kind: RowKind) => void;
  readonly usedIsSetAside: (kind: RowKind) => void;
  readonly counts: () => Readonly<Record<RowKind, RowCounts>>;
}

const KIND_OF: Readonly<Record<RecordName, RowKind | null>> = {
  Header: null, Child: 'children', CINdetails: 'referrals', Assessments: 'assessments', CINPlanDates: 'childInNeedPlans', Section47: 'section47Enquiries',
  ChildProtectionPlans: 'childProtectionPlans', PreProceedingsandFGDM: 'preProceedings',
};

export function openBook(): Book {
  const tally = (): Record<RowKind, number> => ({
    children: 0, referrals: 0, assessments: 0, childInNeedPlans: 0, section47Enquiries: 0, childProtectionPlans: 0, preProceedings: 0,
  });
  const [used, merged, setAside] = [tally(), tally(), tally()];
  const countsOf = (kind: RowKind): RowCounts => {
    assert(used[kind] >= 0, `${kind}: more rows left the history than came into it`);
    return { read: used[kind] + merged[kind] + setAside[kind], used: used[kind], merged: merged[kind], setAside: setAside[kind] };
  };
  return {
    used: kind => { used[kind] += 1; },
    setAside: kind => { setAside[kind] += 1; },
    usedIsMerged: kind => { used[kind] -= 1; merged[kind] += 1; },
    usedIsSetAside: kind => { used[kind] -= 1; setAside[kind] += 1; },
    counts: () => ({
      children: countsOf('children'), referrals: countsOf('referrals'), assessments: countsOf('assessments'), childInNeedPlans: countsOf('childInNeedPlans'),
      section47Enquiries: countsOf('section47Enquiries'), childProtectionPlans: countsOf('childProtectionPlans'), preProceedings: countsOf('preProceedings'),
    }),
  };
}

/** How many rows a record is, with those in it. */
export const rowsIn = (record: RawRecord): number => record.inside.reduce((sum, inner) => sum + rowsIn(inner), KIND_OF[record.name] === null ? 0 : 1);

/** Sets a record aside with all those in it. */
export function setAsideAll(record: RawRecord, book: Book): void {
  const kind = KIND_OF[record.name];
  if (kind !== null) book.setAside(kind);
  for (const inner of record.inside) setAsideAll(inner, book);
}
