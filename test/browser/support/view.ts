/** Looks at an open page as people with other screens and settings see it. */
import type { Frame, Page } from 'playwright-core';

/** How far the page, or an element of it, scrolls sideways, in CSS pixels; 0 when everything fits. */
export async function sidewaysScroll(page: Page | Frame, selector = 'html'): Promise<number> {
  return page.locator(selector).evaluate((element) => element.scrollWidth - element.clientWidth);
}

/** Zooms as browsers do: at 200 % half as many CSS pixels fit, each twice as large. */
export async function zoom(page: Page, percent: number): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 800 };
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setDeviceMetricsOverride', {
    width: Math.round((width * 100) / percent),
    height: Math.round((height * 100) / percent),
    deviceScaleFactor: percent / 100,
    mobile: false,
  });
}

/** Each look of the product: light, dark, and the colours of Windows' contrast themes. */
export const LOOKS = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;
