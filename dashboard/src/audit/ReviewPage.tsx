import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Review, ReviewItem } from './reviewTypes';
import { timestamp } from '../format/time';
import { VERDICT_WORDS } from '../format/words';
import { Fact, Facts } from '../ui/Facts';
import { Loaded } from '../ui/Loaded';
import { Page, Panel } from '../ui/Page';
import { StateTag } from '../ui/StateTag';
import { AuditTable } from './AuditTable';
import { FindingDialog } from './FindingDialog';
import { LogNotice } from './LogNotice';
import { SampleOrigin } from './SampleOrigin';
import { searchInWords } from './searchWords';
import { progressOf, useReview } from './useReviews';

export function ReviewPage() {
  const { reviewId = '' } = useParams();
  const review = useReview(reviewId);
  return (
    <Page title="Review" lead={<Link to="/reviews">Back to all reviews</Link>}>
      <LogNotice />
      <Loaded query={review}>{(found) => <Sample review={found} />}</Loaded>
    </Page>
  );
}

function Sample({ review }: { review: Review }) {
  const [judging, setJudging] = useState<ReviewItem | null>(null);
  const items = review.items ?? [];
  const itemOf = (index: number) => items.find((item) => item.index === index);
  const done = items.filter((item) => item.finding).length;
  return (
    <>
      <Panel title="The sample">
        <div className="stack">
          <p>
            <progress className="progress" max={Math.max(items.length, 1)} value={done} aria-label="Entries reviewed" />
            <span role="status">{progressOf(review)}</span>
          </p>
          <Facts>
            <Fact name="Drawn">
              {timestamp(review.createdAt)} by {review.createdBy ?? 'erased'}
            </Fact>
            <Fact name="From what">{searchInWords(review)}</Fact>
            <Fact name="Drawn from" wide>
              <SampleOrigin review={review} />
            </Fact>
          </Facts>
        </div>
      </Panel>
      <Panel title="Entries" flush>
        <AuditTable
          entries={items.map((item) => item.entry)}
          column={{
            title: 'Finding',
            cell: ({ index }) => <FindingCell item={itemOf(index)} index={index} onJudge={() => setJudging(itemOf(index) ?? null)} />,
          }}
        />
      </Panel>
      {judging && <FindingDialog reviewId={review.id} item={judging} onClose={() => setJudging(null)} />}
    </>
  );
}

function FindingCell({ item, index, onJudge }: { item: ReviewItem | undefined; index: number; onJudge: () => void }) {
  const finding = item?.finding;
  return (
    <div className="finding stack tight">
      {finding && (
        <>
          <span>
            <StateTag state={finding.verdict} words={VERDICT_WORDS} />
          </span>
          {finding.note && <span>{finding.note}</span>}
          <span className="soft small">
            {finding.by ?? 'erased'}, {timestamp(finding.at)}
          </span>
        </>
      )}
      <span>
        <button type="button" className="button compact" onClick={onJudge}>
          {finding ? 'Change' : 'Record'} <span className="visually-hidden">the finding on entry {index}</span>
        </button>
      </span>
    </div>
  );
}
