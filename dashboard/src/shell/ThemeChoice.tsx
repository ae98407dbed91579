import { useTheme } from '../ui/useTheme';

/** Switches between light and dark; the first choice is the system's. */
export function ThemeChoice() {
  const { shown, choose } = useTheme();
  const other = shown === 'dark' ? 'light' : 'dark';
  return (
    <button type="button" className="button quiet compact" onClick={() => choose(other)}>
      {other === 'dark' ? 'Dark' : 'Light'} theme
    </button>
  );
}
