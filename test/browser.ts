import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium as driver, type Page } from 'playwright-core';

/** A browser that came with the packages; it needs no other part of the system. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await chromium.executablePath();
  return driver.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

export interface Device {
  /** Whether the owner is there to say yes: the browser proposes nothing while nobody is. */
  isThere(enabled: boolean): Promise<void>;
}

/** Gives a page a device that keeps passkeys, and whose owner always says yes. */
export async function withDevice(context: BrowserContext, page: Page): Promise<Device> {
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    isThere: async (enabled) => {
      await session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });
    },
  };
}
