import type { AppState } from './state/appState.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppContext } from './state/hooks.ts';
import { openApp } from './state/openApp.ts';
import { App } from './ui/App.tsx';
import './ui/style/tokens.css';
import './ui/style/base.css';

declare global {
  interface Window {
    /** Test builds only: what the map shows is checked by state, not by pixels. */
    __kinreach?: { readonly state: () => AppState };
  }
}

const app = openApp();
if (import.meta.env.MODE === 'e2e') window.__kinreach = { state: () => app.store.getState() };

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root');
createRoot(root).render(
  <StrictMode>
    <AppContext value={app}>
      <App />
    </AppContext>
  </StrictMode>,
);
