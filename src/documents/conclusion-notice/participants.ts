/** Who took part in a visit, as lines of the notice. */
import type { Register, RowIn } from '../../register/register';
import { unitNameOn } from '../../register/units';
import { teamRole } from '../../register/vocabulary';

type Member = RowIn<'team'>;

/** The team's members who came, named or by agency, then those invited. Members marked absent are left out. */
export function participants(register: Register, visit: RowIn<'visits'>): string[] {
  const absent = new Set(visit.absent);
  const chosen = visit.members.length === 0 ? null : new Set(visit.members);
  const day = visit.inspectedOn ?? visit.scheduledFrom;
  const present = register.tables.team.rows.filter(
    (row) => row.code !== null && !absent.has(row.code) && (chosen?.has(row.code) ?? true) && servesOn(row, day),
  );
  const members = present.filter(({ role }) => role !== 'INVITED').map((row) => describe(register, row, day));
  const invited = present.filter(({ role }) => role === 'INVITED').map((row) => describe(register, row, day));
  return [
    ...(members.length === 0 ? [] : [`Đoàn kiểm tra: ${members.join('; ')}`]),
    ...(invited.length === 0 ? [] : [`Mời tham dự: ${invited.join('; ')}`]),
    ...(visit.contact === null ? [] : [`Đại diện đơn vị: ${visit.contact}`]),
  ];
}

function servesOn({ from, to }: Member, day: string | null): boolean {
  return day === null || ((from === null || from <= day) && (to === null || day <= to));
}

function describe(register: Register, row: Member, day: string | null): string {
  const agency = unitNameOn(register, row.agency, day ?? '9999-12-31') ?? '[chưa có: cơ quan]';
  const role = row.role === null || row.role === 'MEMBER' || row.role === 'INVITED' ? null : teamRole.label(row.role);
  if (row.name === null)
    return row.role === 'INVITED' ? agency : `đại diện ${agency}${role === null ? '' : ` (${role})`}`;
  return [row.name, row.position, agency, role].filter((part) => part !== null).join(', ');
}
