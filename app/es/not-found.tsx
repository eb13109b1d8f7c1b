export { default, metadata } from '../(reading)/not-found.tsx';
