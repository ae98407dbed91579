import { call } from '../api/http';

const SIGN_IN = '/oauth2/authorization/keycloak';
const RETURN_TO = 'plainview.return-to';

/** Leaves for Keycloak; {@link takeReturnPath} brings the person back to the page they wanted. */
export function signIn(path: string = location.pathname + location.search): void {
  sessionStorage.setItem(RETURN_TO, path);
  location.assign(SIGN_IN);
}

/** The page wanted before signing in, once; only a path of this site. */
export function takeReturnPath(): string | null {
  const path = sessionStorage.getItem(RETURN_TO);
  sessionStorage.removeItem(RETURN_TO);
  return path && /^\/(?!\/)/.test(path) && path !== '/' ? path : null;
}

/** Ends the session here and, where the gateway names its address, at Keycloak too. */
export async function signOut(): Promise<void> {
  const answer = await call<{ logoutUrl?: string; location?: string } | undefined>('/logout', { method: 'POST' });
  location.assign(answer?.logoutUrl ?? answer?.location ?? '/');
}
