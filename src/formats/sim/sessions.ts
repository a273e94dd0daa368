import { type SessionName, sessionName } from '#core/base/ids';

export const PRACTICE: SessionName = sessionName('practice');
export const WARM_UP: SessionName = sessionName('warm-up');
