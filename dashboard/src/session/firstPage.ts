import type { Me } from '../api/types';
import { holds } from './useMe';

/** The page that a person sees first: that of their role, else the public register. */
export function firstPage(me: Me | undefined): string {
  if (holds(me, 'operator')) return '/control';
  if (holds(me, 'oversight')) return '/approvals';
  if (holds(me, 'registrar')) return '/cameras';
  return '/register';
}
