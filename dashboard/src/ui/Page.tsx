import { type ReactNode, useEffect, useRef } from 'react';

type Props = {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
};

/** One page: its heading takes the focus on arrival, so that a screen reader says where it is. */
export function Page({ title, lead, actions, narrow = false, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Plainview`;
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <div className={narrow ? 'page narrow stack loose' : 'page stack loose'}>
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p>{lead}</p>}
        </div>
        {actions && <div className="row">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

/** A titled part of a page. */
export function Panel({
  title,
  actions,
  flush = false,
  className = '',
  children,
}: {
  title: string;
  actions?: ReactNode;
  flush?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section className={`panel ${className}`} aria-label={title}>
      <header>
        <h2>{title}</h2>
        {actions}
      </header>
      {flush ? children : <div className="body">{children}</div>}
    </section>
  );
}
