/** What stands between commas, `GT3, GT4`, without the blanks around each; where nothing stands there is nothing. */
export const betweenCommas = (text: string): readonly string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
