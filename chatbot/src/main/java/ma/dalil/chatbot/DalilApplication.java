package ma.dalil.chatbot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(scanBasePackages = "ma.dalil")
public class DalilApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(DalilApplication.class, arguments);
    }
}
