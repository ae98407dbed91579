/** A triangle with a mark: something needs a person's attention. */
export function WarningIcon() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.7">
      <path d="M10 2.5 18.5 17h-17Z" strokeLinejoin="round" />
      <path d="M10 7.5v4.5M10 13.8v1.4" strokeLinecap="round" />
    </svg>
  );
}

export function BrandMark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#0d2436" />
      <path d="M5 21h22M8 16h16M11 11h10" stroke="#6cc5e8" strokeWidth="2.6" strokeLinecap="round" />
    </svg>
  );
}
