import { Link } from 'react-router';
import { Page } from '../ui/Page';

export function NeverPage() {
  return (
    <Page
      title="What Plainview never does"
      lead="Plainview tells a city how many people are in a public place and how densely they stand. It never says who anybody is, and it is built so that it cannot."
      narrow
    >
      <div className="prose">
        <ul>
          <li>
            <strong>No faces.</strong> It neither finds nor recognises a face.
          </li>
          <li>
            <strong>No plates, no gait, no clothing.</strong> It reads no licence plate and estimates no age, sex,
            appearance or emotion.
          </li>
          <li>
            <strong>No following.</strong> It does not link a person from one picture to the next, or from one camera
            to another.
          </li>
          <li>
            <strong>No lists of people.</strong> Its watches are about places and densities, never about persons.
          </li>
          <li>
            <strong>No recordings.</strong> A picture is in memory only while it is counted. None is stored, and none
            with people in it is shown, to staff either. To calibrate a camera, a registrar is shown one still of the
            empty place: what stays when a minute of pictures is laid over each other and everybody who moves vanishes.
            If somebody is left in it, it is not shown. Each still stands in the audit log.
          </li>
          <li>
            <strong>No small numbers.</strong> A place with fewer people than its floor is reported as “below floor”,
            without a number, so that nobody walking alone can be followed by counting.
          </li>
          <li>
            <strong>No unseen access.</strong> Every view by staff is written to the audit log before it is answered,
            with the purpose they declared. If the log is down, nothing is shown.
          </li>
          <li>
            <strong>No camera without approval.</strong> Whoever proposes a camera cannot approve it, and each approval
            ends after twelve months at the latest.
          </li>
        </ul>
        <p>
          It measures and warns. It does not claim to predict a crush. Every camera, and what it is for, is in
          the <Link to="/register">camera register</Link>.
        </p>
      </div>
    </Page>
  );
}
