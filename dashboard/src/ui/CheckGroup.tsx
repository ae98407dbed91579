import { useId } from 'react';

type Props = {
  name: string;
  legend: string;
  options: ReadonlyArray<readonly [value: string, words: string]>;
  chosen: readonly string[];
  error?: string | undefined;
  empty?: string;
};

export function CheckGroup({ name, legend, options, chosen, error, empty }: Props) {
  const id = useId();
  return (
    <fieldset className="field" {...(error ? { 'aria-describedby': id } : {})}>
      <legend>{legend}</legend>
      <div className="row">
        {options.map(([value, words]) => (
          <label key={value} className="check">
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
              {...(error ? { 'aria-invalid': true } : {})}
            />
            {words}
          </label>
        ))}
        {options.length === 0 && empty && <span className="hint">{empty}</span>}
      </div>
      {error && (
        <span className="error" id={id}>
          {error}
        </span>
      )}
    </fieldset>
  );
}
