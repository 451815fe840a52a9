import { expect, test } from './browser.ts';
import { figuresOf, giveFiles, journeyFile, openWith } from './screen.ts';

test.use({ hasWebGl: false });

const files = [journeyFile('facilities.csv'), journeyFile('communities.csv')];

test('a file at which the reading hangs ends in a sentence, and costs nothing', async ({
  page,
}) => {
  await page.clock.install();
  await page.addInitScript(() => {
    const send = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function postMessage(message: { readonly type?: string }) {
      if (Reflect.get(window, 'hangs') && message.type === 'read') return;
      Reflect.apply(send, this, [message]);
    };
  });
  await openWith(page, files);
  const before = await figuresOf(page);
  await page.evaluate(() => {
    Reflect.set(window, 'present', window.__kinreach?.state().project);
    Reflect.set(window, 'hangs', true);
  });

  // Given up by the user: at once.
  await giveFiles(page, files);
  await expect(page.getByRole('progressbar', { name: /facilities\.csv/ })).toBeVisible();
  await page.getByRole('button', { name: '取消读取' }).click();
  await expect(page.getByRole('progressbar')).toBeHidden();

  // Given up by itself: a file of no size should never take a minute.
  await giveFiles(page, [files[0] ?? '']);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.clock.fastForward(61_000);
  await expect(page.getByRole('progressbar')).toBeHidden();
  await expect(page.getByRole('alert')).toContainText(
    'facilities.csv 无法读取（后台计算长时间没有回应）',
  );
  const isSame = () =>
    page.evaluate(() => Reflect.get(window, 'present') === window.__kinreach?.state().project);
  expect(await isSame()).toBe(true);
  expect(await figuresOf(page)).toEqual(before);

  await page.evaluate(() => Reflect.set(window, 'hangs', false));
  await giveFiles(page, files);
  await expect(page.getByRole('heading', { level: 1, name: '核对数据' })).toBeVisible();
  await expect(page.getByText('读取 4 行 = 接受 3 + 拒收 0 + 跳过 1')).toBeVisible();
});
