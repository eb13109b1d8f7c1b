export { default } from '../(reading)/forbidden.tsx';
