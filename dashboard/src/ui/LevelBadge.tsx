import { STANDING_WORDS, type Standing } from '../format/standing';

/** A level in a word and a shape; the colour only repeats them. */
export function LevelBadge({ standing, words, large = false }: { standing: Standing; words?: string; large?: boolean }) {
  return (
    <span className={large ? 'level large' : 'level'} data-standing={standing}>
      <LevelIcon standing={standing} />
      {words ?? STANDING_WORDS[standing]}
    </span>
  );
}

/** One shape for each level, so that they differ without colour: disc, diamond, triangle, octagon, dashes. */
export function LevelIcon({ standing }: { standing: Standing }) {
  return (
    <svg className="level-icon" viewBox="0 0 16 16" aria-hidden="true" fill="currentColor">
      {SHAPES[standing]}
    </svg>
  );
}

const dashed = { fill: 'none', stroke: 'currentColor', strokeWidth: 2 } as const;

const SHAPES: Record<Standing, React.ReactNode> = {
  NORMAL: <circle cx="8" cy="8" r="5" />,
  WATCH: <path d="M8 1.5 14.5 8 8 14.5 1.5 8Z" />,
  ACT: <path d="M8 1.5 15 14.5H1Z" />,
  CRITICAL: <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5Zm2.1 3 .3 5.4h1.2L8.9 4Zm.9 6.6a1 1 0 1 0 0 2 1 1 0 0 0 0-2Z" />,
  NO_DATA: <circle cx="8" cy="8" r="5.5" {...dashed} strokeDasharray="3 2.4" />,
  UNRATED: <circle cx="8" cy="8" r="5" {...dashed} />,
};
