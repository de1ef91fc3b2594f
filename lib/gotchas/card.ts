import type { Inline } from '../markdown/gotcha';
import type { Gotcha, Severity, Stage } from './gotcha';

/** What /diagnose shows of a gotcha. Plain JSON, without the page. */
export interface GotchaCard {
  key: string;
  address: string;
  id: string;
  title: string;
  pageTitle: string;
  severity?: Severity;
  stage?: Stage;
  appliesTo: string;
  cause: Inline[];
  fix: Inline[];
}

export function toCard(gotcha: Gotcha): GotchaCard {
  const { key, address, id, title, severity, stage, appliesTo, cause, fix } = gotcha;
  return {
    key,
    address,
    id,
    title,
    pageTitle: gotcha.page.title,
    ...(severity ? { severity } : {}),
    ...(stage ? { stage } : {}),
    appliesTo,
    cause,
    fix,
  };
}
