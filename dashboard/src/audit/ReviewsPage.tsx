import { Link } from 'react-router';
import type { Review } from './reviewTypes';
import { timestamp } from '../format/time';
import { Loaded } from '../ui/Loaded';
import { Page, Panel } from '../ui/Page';
import { Pager } from '../ui/Pager';
import { usePaging } from '../ui/usePaging';
import { DrawSample } from './DrawSample';
import { searchInWords } from './searchWords';
import { progressOf, useReviews } from './useReviews';

/** Samples of the log that oversight reads through, so that not only what looks odd is looked at. */
export function ReviewsPage() {
  const paging = usePaging();
  const reviews = useReviews(paging.after);
  return (
    <Page
      title="Reviews"
      lead="Samples of the audit log to read through, one by one. The log itself draws them: nobody chooses what you see."
    >
      <DrawSample />
      <Panel title="Reviews so far" flush>
        <Loaded query={reviews}>
          {(page) =>
            page.items.length === 0 ? (
              <p className="empty">No sample has been drawn yet.</p>
            ) : (
              <>
                <Rows reviews={page.items} />
                <Pager paging={paging} next={page.next} total={page.total} what="reviews" />
              </>
            )
          }
        </Loaded>
      </Panel>
    </Page>
  );
}

function Rows({ reviews }: { reviews: Review[] }) {
  return (
    <div className="table-wrap">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Drawn</th>
            <th scope="col">By</th>
            <th scope="col">From what</th>
            <th scope="col">Progress</th>
          </tr>
        </thead>
        <tbody>
          {reviews.map((review) => (
            <tr key={review.id}>
              <th scope="row" className="nowrap">
                <Link to={`/reviews/${review.id}`}>{timestamp(review.createdAt)}</Link>
              </th>
              <td>{review.createdBy ?? 'erased'}</td>
              <td>{searchInWords(review)}</td>
              <td className="nowrap">{progressOf(review)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
