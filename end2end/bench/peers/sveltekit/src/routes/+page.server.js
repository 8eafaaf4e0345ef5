import { subs } from '$lib/data.js';

export const load = () => ({ subs });
