import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { Problem, UNREACHABLE } from './api/problem';
import { App } from './App';
import { ME } from './session/useMe';
import './styles/index.css';
import { startTheme } from './ui/useTheme';

startTheme();

// A session or a duty that has ended shows first as a refusal of something else; then who we are is asked again.
function noteRefusal(error: unknown) {
  if (error instanceof Problem && (error.status === 401 || error.code === 'duty-required')) {
    void queries.invalidateQueries({ queryKey: ME });
  }
}

const queries = new QueryClient({
  queryCache: new QueryCache({ onError: noteRefusal }),
  mutationCache: new MutationCache({ onError: noteRefusal }),
  defaultOptions: {
    queries: {
      retry: (failures, error) =>
        failures < 2 && error instanceof Problem && (error.code === UNREACHABLE || error.status >= 502),
      refetchOnWindowFocus: false,
    },
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <BrowserRouter>
        <App />
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
);
