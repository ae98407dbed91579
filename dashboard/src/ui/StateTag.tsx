import { wordFor } from '../format/words';

export function StateTag({ state, words }: { state: string; words: Readonly<Record<string, string>> }) {
  return (
    <span className="state" data-state={state}>
      {wordFor(words, state)}
    </span>
  );
}
