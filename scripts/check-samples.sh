#!/usr/bin/env bash
# Makes every sample workbook, notice and reminder letter with the built command line and checks them with LibreOffice
# and xmllint: pages, schemas, and that LibreOffice hands the register back as it was. Usage: scripts/check-samples.sh FOLDER
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:?usage: scripts/check-samples.sh FOLDER}
rm -rf "$folder"
mkdir -p "$folder"

cli() { node dist/cli/so-kiem-tra.cjs "$@"; }
# Drafts with gaps end with 1: that is expected of the illustrations.
draft() { cli draft "$@" --incomplete 2>"$folder/draft.log" || [ $? -eq 1 ]; }

npm run -s build
for data in soc-trang-2023 minh-hoa hai-cap-2026 trong; do
  cli new "$folder/$data.xlsx" --data "$data"
done
# A workbook with sheets, charts and notes of its own, to which the register of minh-hoa was added.
node -r @swc-node/register test/hosts/file/add-register/make-sample.ts "$folder/them-vao.xlsx"
# minh-hoa with deadlines, answers and a row typed into the grid of the workbench, as the workbench saves it.
node -r @swc-node/register scripts/check-typed-sample.ts "$folder/go-trong-bang.xlsx"
draft conclusion-notice "$folder/minh-hoa.xlsx" --all --out "$folder" --as-of 2023-10-02
draft conclusion-notice "$folder/hai-cap-2026.xlsx" --all --out "$folder" --as-of 2026-11-23
draft reminders "$folder/minh-hoa.xlsx" --near --out "$folder" --as-of 2023-10-02 --report-by 2023-10-16
draft reminders "$folder/hai-cap-2026.xlsx" --out "$folder" --as-of 2026-11-23

echo "== Schemas (ISO/IEC 29500-4)"
node -r @swc-node/register scripts/check-schemas.ts templates "$folder"
echo "== Pages (Decree 30/2020)"
node -r @swc-node/register scripts/check-layout.ts "$folder"
echo "== A register saved by LibreOffice says the same"
saved="$folder/libreoffice"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
soffice --headless "-env:UserInstallation=file://$profile" --convert-to xlsx --outdir "$saved" \
  "$folder/minh-hoa.xlsx" "$folder/hai-cap-2026.xlsx" "$folder/them-vao.xlsx" "$folder/go-trong-bang.xlsx" >/dev/null
for data in minh-hoa hai-cap-2026 them-vao go-trong-bang; do
  for file in "$folder/$data.xlsx" "$saved/$data.xlsx"; do
    cli status "$file" --as-of 2023-10-02 --json | sed '/"file":/d;/"cell":/d' >"$file.status"
  done
  diff "$folder/$data.xlsx.status" "$saved/$data.xlsx.status"
  echo "$data: $(grep -c '"code"' "$folder/$data.xlsx.status") rows, the same"
done
diff "$folder/minh-hoa.xlsx.status" "$folder/them-vao.xlsx.status"
grep -A9 '"code": "PH060"' "$saved/go-trong-bang.xlsx.status" | grep '"Quá hạn báo cáo"' >/dev/null
soffice --headless "-env:UserInstallation=file://$profile" --convert-to pdf --outdir "$saved" "$folder/them-vao.xlsx" >/dev/null
pdftotext "$saved/them-vao.pdf" - | grep 'SỔ KIỂM TRA CẢI CÁCH HÀNH CHÍNH NĂM 2023' >/dev/null
echo "them-vao: the register of minh-hoa beside other sheets"
