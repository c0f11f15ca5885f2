#!/usr/bin/env bash
# Makes the README's picture from the running product: page 1 of a notice beside sheet Tổng quan. Needs LibreOffice,
# poppler-utils and ImageMagick. Usage: scripts/make-pictures.sh
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm run -s build
node dist/cli/so-kiem-tra.cjs new "$work/so.xlsx" --data minh-hoa
node dist/cli/so-kiem-tra.cjs draft conclusion-notice "$work/so.xlsx" --visit KT01 --out "$work" --as-of 2023-10-02 || [ $? -eq 1 ]
mv "$work"/*.docx "$work/tb.docx"
soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to pdf --outdir "$work" "$work/so.xlsx" "$work/tb.docx" >/dev/null
pdftoppm -r 80 -png -f 1 -l 1 -singlefile "$work/tb.pdf" "$work/tb"
pdftoppm -r 80 -png -f 1 -l 1 -singlefile "$work/so.pdf" "$work/so"
convert "$work/tb.png" "$work/so.png" -bordercolor '#bbbbbb' -border 1 -gravity center -background white +append \
  -resize 1600x -colors 128 docs/images/tong-quan.png
