/** From the register to what every official document has: issuer, signer, documents cited by number and day. */
import { monthOf, yearOf, type IsoDate } from '../register/dates';
import type { Register } from '../register/register';
import type { Settings } from '../register/settings';
import type { CitedDocument, Issuer, Signer } from './official';

/** In the setting of recipients: the unit that the document is about, and the communes inspected with it. */
export const UNIT_MARK = /\{\s*đơn vị\s*\}/giu;
export const COMMUNE_MARK = /\{\s*đơn vị cấp xã\s*\}/giu;

/** Minutes often carry no number (Decree 30/2020, Appendix III, form 1.9). */
const MINUTES = 'Biên bản';

/** Who issues a document, with the month and year of its day; the day of the month and the number are the clerk's. */
export function issuerOf(settings: Settings, symbol: string | null, issueDay: IsoDate): Issuer {
  return {
    superiorLines: linesIn(settings.superiorAgency),
    agencyLines: linesIn(settings.issuingAgency),
    agencyName: settings.issuingAgencyName,
    reportTo: settings.reportTo,
    place: settings.placeName,
    symbol,
    month: monthOf(issueDay),
    year: yearOf(issueDay),
  };
}

/** Who signs, as the settings say. */
export function signerOf(settings: Settings): Signer {
  return {
    authorityLines: linesIn(settings.noticeAuthority),
    name: settings.noticeSigner,
    ownPosition: settings.noticeSignerPosition,
  };
}

/** A document of sheet Văn bản as it is cited; null when the register does not have it. */
export function cited(register: Register, code: string | null): CitedDocument | null {
  const row = code === null ? undefined : register.tables.documents.byCode.get(code);
  if (row === undefined) return null;
  const { kind, number, date, issuer, title } = row;
  const unnumbered = kind === MINUTES ? '' : null;
  return { kind: kind ?? '', number: number ?? unnumbered, date, issuer, subject: title };
}

/** The lines of a cell, blank ones left out. */
export function linesIn(text: string | null): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
