import { createRoot } from 'react-dom/client';
import './studio.css';
import { connectionIn } from './connection/connection.ts';
import { Studio } from './studio.tsx';

createRoot(document.getElementById('studio')!).render(<Studio connection={connectionIn(document)} />);
