import type { CareReview } from '#journeys/pathway.ts';
import type { PathwayTable } from '#returns/ssda903/pathway/tables/pathway-table.ts';

/** One row a review; two reviews of a child on one day are one. */
export const reviews: PathwayTable<CareReview> = {
  table: 'reviews',
  order: ({ on }) => on,
  reader: ({ date, code }) => {
    const [review, reviewCode] = [date('REVIEW'), code('REVIEW_CODE')];
    return position => {
      const on = review(position);
      return on === null ? { lacks: 'REVIEW' } : { key: on, row: { on, code: reviewCode(position) } };
    };
  },
};
