import { useApp } from '../../state/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { useLanguage, useText } from '../i18n/useText.ts';

export function LanguageSwitch() {
  const language = useLanguage();
  const setSession = useApp((state) => state.setSession);
  const text = useText().header;
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <span lang={other === 'zh' ? 'zh-CN' : 'en'}>
      <Button label={text.otherLanguageLabel} onPress={() => setSession({ language: other })}>
        {text.otherLanguage}
      </Button>
    </span>
  );
}
