import { useState } from 'react';
import { Field } from '../ui/Field';
import { TextField } from '../ui/fields';

/** A calibration file, chosen or pasted. */
export function FileFields() {
  const [text, setText] = useState('');
  return (
    <div className="stack">
      <Field name="upload" label="Calibration file" hint="Tsai’s model as XML, or JSON as in the guide.">
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".xml,.json,application/xml,application/json"
            onChange={(event) => void event.target.files?.[0]?.text().then(setText)}
          />
        )}
      </Field>
      <Field name="file" label="Its text" wide>
        {(control) => <textarea {...control} rows={6} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <TextField name="residualM" label="Residual (m), as measured by whoever calibrated" type="number" min={0} step="any" />
    </div>
  );
}

/** The size of the image that the pixels are of, where no still says it. */
export function SizeFields() {
  return (
    <div className="form-grid">
      <TextField name="imageWidth" label="Image width (px)" type="number" defaultValue={1280} />
      <TextField name="imageHeight" label="Image height (px)" type="number" defaultValue={720} />
    </div>
  );
}
